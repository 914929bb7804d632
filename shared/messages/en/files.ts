/** Why a file is not opened, and what to do; then what was noticed in a file that was. */
export const fileFindings = {
  'file.empty': 'The file is empty (0 bytes). Copy or download it again and choose the new copy.',
  'file.notSpreadsheet':
    'This is not a spreadsheet file (.xlsx). Open it in the program that made it, choose Save As, .xlsx, and choose that file.',
  'file.xls':
    'This is an old Excel file (.xls, Excel 97-2003). Open it in Excel or LibreOffice, choose Save As, Excel Workbook (.xlsx), and choose the new file.',
  'file.xlsb':
    'This is a binary Excel workbook (.xlsb). Open it in Excel or LibreOffice, choose Save As, Excel Workbook (.xlsx), and choose the new file.',
  'file.encrypted':
    'This file is protected by a password. Open it in Excel with the password, remove it (File, Info, Protect Workbook, Encrypt with Password: leave it blank), save, and choose the file again.',
  'file.webPage':
    'This is a web page (HTML) with the ending of a spreadsheet, as many sales programs export it. Open it in Excel (Yes, if Excel asks about the ending), choose Save As, Excel Workbook (.xlsx), and choose the new file.',
  'file.xml':
    'This is a file of XML text, such as Excel’s XML Spreadsheet 2003. Open it in Excel or LibreOffice, choose Save As, Excel Workbook (.xlsx), and choose the new file.',
  'file.macros':
    'This workbook contains macros (.xlsm). Open it in Excel, choose Save As, Excel Workbook (.xlsx), and choose the new file; the macros stay in the old one.',
  'file.ods':
    'This is an OpenDocument spreadsheet (.ods). Open it in LibreOffice, choose Save As, Excel 2007-365 (.xlsx), and choose the new file.',
  'file.truncated':
    'The file is incomplete: its end is missing. The download or copy was probably interrupted; copy or download it again.',
  'file.tooLarge':
    'The file unpacks to far more than a workbook ever holds, so it was not opened. If it really is yours, open it in Excel, delete empty rows and unused sheets, and save it as a new .xlsx file.',
  'file.noWorkbook':
    'This is a zip archive without a workbook inside. If the .xlsx file is in it, unpack it first and choose the .xlsx file.',
  'file.noSheets':
    'The workbook has no worksheet with cells. Open it in Excel, add a worksheet, save, and choose the file again.',
  'file.damagedPart': (p: { part: string }) =>
    `The file is damaged: its part "${p.part}" cannot be read. Open it in Excel or LibreOffice (it offers to repair it), choose Save As, .xlsx, and choose the new file.`,
  'file.farCells': (p: { sheet: string; cell: string }) =>
    `Sheet "${p.sheet}" has single cells very far from the rest (such as ${p.cell}): they stay in the file as they are but were not read.`,
};
