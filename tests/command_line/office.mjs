// Files as Word and Excel write them, of one table each.
import JSZip from 'jszip';

const escaped = (text) => String(text).replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]);

const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const relation = (id, type, target, outside) =>
  `<Relationship Id="${id}" Type="${types}${type}" Target="${escaped(target)}"${outside ? ' TargetMode="External"' : ''}/>`;
const relations = (list) =>
  `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`;

const zipped = (files) => {
  const zip = new JSZip();
  for (const [name, text] of Object.entries(files)) zip.file(name, text);
  return zip.generateAsync({ type: 'nodebuffer' });
};

// A Word file: paragraphs and one table. A cell is a text, or { text, href } of a link, or a list of these; a row of one
// cell goes over all columns.
export const docx = ({ paragraphs = [], rows }) => {
  const links = [];
  const run = (text) => `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
  const piece = (part) => {
    if (typeof part === 'string') return run(part);
    links.push(relation(`l${links.length}`, 'hyperlink', encodeURI(part.href), true));
    return `<w:hyperlink r:id="l${links.length - 1}">${run(part.text)}</w:hyperlink>`;
  };
  const paragraph = (part) => `<w:p>${piece(part)}</w:p>`;
  const columns = Math.max(...rows.map((row) => row.length));
  const cell = (parts, width) =>
    `<w:tc><w:tcPr>${width > 1 ? `<w:gridSpan w:val="${width}"/>` : ''}</w:tcPr>${[parts].flat().map(paragraph).join('')}</w:tc>`;
  const table = rows.map((row) => `<w:tr>${row.map((parts) => cell(parts, row.length === 1 ? columns : 1)).join('')}</w:tr>`).join('');
  const body = `${paragraphs.map(paragraph).join('')}<w:tbl>${table}</w:tbl>`;
  return zipped({
    '_rels/.rels': relations([relation('r1', 'officeDocument', 'word/document.xml')]),
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${types.slice(0, -1)}"><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relations(links),
  });
};

// An Excel file of one sheet; numbers are numbers.
export const xlsx = (name, rows) => {
  const cell = (value, r, c) => {
    const at = `${String.fromCharCode(65 + c)}${r + 1}`;
    return typeof value === 'number'
      ? `<c r="${at}"><v>${value}</v></c>`
      : `<c r="${at}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
  };
  const data = rows.map((row, r) => `<row r="${r + 1}">${row.map((value, c) => cell(value, r, c)).join('')}</row>`).join('');
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  return zipped({
    '_rels/.rels': relations([relation('r1', 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${types.slice(0, -1)}"><sheets><sheet name="${escaped(name)}" sheetId="1" r:id="s1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([relation('s1', 'worksheet', 'worksheets/sheet1.xml')]),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${data}</sheetData></worksheet>`,
  });
};

// A PDF of these objects, of which the first is the catalogue.
export const pdfOf = (objects, trailer = '') => {
  let out = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = out.length;
    out += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = out.length;
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((o) => `${String(o).padStart(10, '0')} 00000 n \n`).join('')}`;
  return `${out}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${start}\n%%EOF\n`;
};
export const stream = (text, keys = '') => `<< /Length ${text.length} ${keys}>>\nstream\n${text}\nendstream`;

// A PDF of one page with one line of ASCII.
export const pdf = (line) =>
  pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    stream(`BT /F1 18 Tf 72 720 Td (${line}) Tj ET`),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]);
