// What an office has on its disk before it has a site: a report in Word, scores in Excel, a list of documents in Word and the
// documents themselves.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { docx, pdf, xlsx } from './office.mjs';

const processes = [
  'กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ', 'การให้บริการและระบบ E-Service', 'ช่องทางและรูปแบบการประชาสัมพันธ์เผยแพร่ข้อมูลข่าวสารภาครัฐ',
  'กระบวนการกำกับดูแลการใช้ทรัพย์สินของราชการ', 'กระบวนการสร้างความโปร่งใสในการใช้งบประมาณและการจัดซื้อจัดจ้าง',
  'กระบวนการควบคุม ตรวจสอบการใช้อำนาจและการบริหารงานบุคคล', 'กลไกและมาตรการในการแก้ไขและป้องกันการทุจริตภายในหน่วยงาน',
];

// Title, steps, unit, result; two of most processes.
export const measures = [
  [0, 'ทบทวนคู่มือการปฏิบัติงาน', 'แต่งตั้งคณะทำงาน', 'สำนักปลัด', 'ทบทวนแล้ว 4 เล่ม'], [0, 'ประกาศขั้นตอนและระยะเวลาบริการ', 'จัดทำป้าย', 'กองช่าง', 'ติดป้ายแล้ว 3 จุด'],
  [1, 'เปิดระบบยื่นคำร้องออนไลน์', 'จัดทำแบบฟอร์ม', 'สำนักปลัด', 'มีผู้ใช้ 128 ราย'], [1, 'สำรวจความพึงพอใจ', 'แจกแบบสอบถาม', 'สำนักปลัด', 'ตอบกลับ 210 ชุด'],
  [2, 'ปรับปรุงเว็บไซต์หน่วยงาน', 'สำรวจเนื้อหาเดิม', 'สำนักปลัด', 'ปรับปรุงแล้ว'], [2, 'เสียงตามสายรายสัปดาห์', 'จัดทำผังรายการ', 'กองการศึกษา', 'ออกอากาศ 48 ครั้ง'],
  [3, 'ทะเบียนยืมคืนทรัพย์สิน', 'จัดทำแบบยืม', 'กองคลัง', 'บันทึก 37 รายการ'], [4, 'เผยแพร่แผนจัดซื้อจัดจ้าง', 'รวบรวมแผน', 'กองคลัง', 'เผยแพร่แล้ว'],
  [4, 'รายงานการใช้จ่ายรายไตรมาส', 'สรุปรายจ่าย', 'กองคลัง', 'รายงานครบ 4 ไตรมาส'], [5, 'ประกาศหลักเกณฑ์เลื่อนเงินเดือน', 'ประชุมคณะกรรมการ', 'สำนักปลัด', 'ประกาศแล้ว'],
  [6, 'ประกาศนโยบาย No Gift Policy', 'ลงนามประกาศ', 'สำนักปลัด', 'ประกาศแล้ว'], [6, 'อบรมจริยธรรมเจ้าหน้าที่', 'จัดอบรม', 'สำนักปลัด', 'อบรม 42 คน'],
].map(([process, title, steps, responsible, result]) => ({ process, title, steps, responsible, result }));

export const scores = {
  การปฏิบัติหน้าที่: 91.2, การใช้งบประมาณ: 85.08, การใช้อำนาจ: 87.53, การใช้ทรัพย์สินของราชการ: 86.47, การแก้ไขปัญหาการทุจริต: 85.9,
  คุณภาพการดำเนินงาน: 90.1, ประสิทธิภาพการสื่อสาร: 88.4, การปรับปรุงการทำงาน: 89.5, การเปิดเผยข้อมูล: 95, การป้องกันการทุจริต: 100,
};

export const total = 91.97;  // weighted 30, 30 and 40

// Forty, of the items in turn: two of the first ones.
const items = [1, 2, 3, 4, 6, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28];
export const documents = Array.from({ length: 40 }, (_, i) => ({ item: `O${items[i % items.length]}`, title: `เอกสารฉบับที่ ${i + 1} (ปี ๒๕๖๘)`, number: i + 1 }));

// Writes all of it into the folder.
export const makeOffice = async (folder) => {
  mkdirSync(folder, { recursive: true });
  const rows = [['ที่', 'มาตรการ', 'ขั้นตอน', 'ผู้รับผิดชอบ', 'ระยะเวลาดำเนินการ', 'ผลการดำเนินการ']];
  processes.forEach((name, p) => {
    rows.push([`${p + 1}. ${name}`]);
    measures.forEach((m, i) => m.process === p && rows.push([String(i + 1), m.title, m.steps, m.responsible, 'ต.ค. 2567 - ก.ย. 2568', m.result]));
  });
  writeFileSync(join(folder, 'มาตรการ 2568.docx'), await docx({ paragraphs: ['มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2568'], rows }));
  writeFileSync(join(folder, 'คะแนน ITA 2568.xlsx'), await xlsx('คะแนน', [['ตัวชี้วัด', 'คะแนน'], ...Object.entries(scores), ['คะแนนรวม', total]]));
  const list = items.map((item) => [
    `O${item}`, `รายการที่ ${item}`,
    documents.filter((d) => d.item === `O${item}`).map((d) => ({ text: d.title, href: `${d.title}.pdf` })),
  ]);
  writeFileSync(join(folder, 'รายการ OIT 2568.docx'), await docx({ rows: [['ข้อ', 'รายการข้อมูล', 'เอกสาร'], ...list] }));
  writeFileSync(join(folder, '~$มาตรการ 2568.docx'), 'what Word leaves beside a file that is open');
  for (const d of documents) writeFileSync(join(folder, `${d.title}.pdf`), pdf(`Document ${d.number} of 2568`));
};
