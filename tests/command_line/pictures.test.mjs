// What prongsai-card draws, read as any reader of PNG does.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { test } from 'node:test';
import { inflateSync } from 'node:zlib';
import { program } from './program.mjs';

const painter = path.join(path.dirname(program), 'prongsai-card');
const width = 1200, height = 630, bar = { left: 64, right: 1136, y: 555 };

/** The pictures of these cards, each a list of ten texts. */
function paint(...cards) {
  const input = cards.map((card) => ['fingerprint', ...card].map((text) => `${text}\0`).join('')).join('');
  // What the libraries of fonts keep to the end is no leak of ours.
  let bytes = execFileSync(painter, { input, maxBuffer: 1e8, env: { ...process.env, ASAN_OPTIONS: 'detect_leaks=0' } });
  return cards.map(() => {
    const line = bytes.indexOf('\n'), end = line + 1 + Number(bytes.subarray(0, line));
    const png = bytes.subarray(line + 1, end);
    bytes = bytes.subarray(end);
    return png;
  });
}

function* chunks(png) {
  for (let at = 8; at < png.length; ) {
    const size = png.readUInt32BE(at);
    yield [png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + size)];
    at += size + 12;
  }
}

/** A function from a place to its colour, as #rrggbb. */
function pixels(png) {
  const of = Object.fromEntries(chunks(png));
  assert.deepEqual(Object.keys(of), ['IHDR', 'PLTE', 'tEXt', 'IDAT', 'IEND']);
  const rows = inflateSync(of.IDAT), stride = width + 1;
  assert.equal(rows.length, height * stride);
  for (let y = 0; y < height; ++y) {
    assert.equal(rows[y * stride], 2, 'each row is what differs from the one above');
    if (y) for (let x = 1; x < stride; ++x) rows[y * stride + x] += rows[(y - 1) * stride + x];
  }
  return (x, y) => {
    const index = rows[y * stride + 1 + x];
    return `#${of.PLTE.subarray(3 * index, 3 * index + 3).toString('hex')}`;
  };
}

test('the picture of a link has the bar of the score, and every reader of PNG can read it', () => {
  const card = (score, target) => ['โปร่งใส', 'เทศบาลตำบลทดสอบ', 'จังหวัดนครพนม', 'ผลประเมิน', score, 'จาก 100', 'ระดับ A', '', score, target];
  for (const [png, score, target] of [...paint(card('50', '85'), card('100', ''), card('0', '85'))]
    .map((png, at) => [png, [50, 100, 0][at], at !== 1])) {
    const colour = pixels(png), place = (percent) => bar.left + Math.floor((bar.right - bar.left) * percent / 100);
    assert.equal(colour(0, 0), '#004455');
    assert.equal(colour(width - 1, 75), '#004455');
    assert.equal(colour(width - 1, height - 1), '#ffffff');
    for (const percent of [1, 49, 51, 99])
      assert.equal(colour(place(percent), bar.y), percent <= score ? '#006677' : '#ddeeee', `${percent} of ${score}`);
    assert.equal(colour(place(85), bar.y), target ? '#bb4400' : '#006677');
  }
});

test('a picture with many letters stays small, and is the same each time', () => {
  const name = 'องค์การบริหารส่วนตำบล'.repeat(9);
  const [first, second] = paint(...Array(2).fill([name, name, name, name, '99.99', name, name, name, '99.99', '85']));
  assert.deepEqual(first, second);
  assert.ok(first.length < 60_000, `${first.length} bytes`);
});
