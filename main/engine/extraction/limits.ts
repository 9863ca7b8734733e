/** Every limit of reading in one place. Over them a file is archived all the same and says what was not read. */
export const limits = {
  /** PDFium copies the whole file into WebAssembly memory, which ends at 2 GiB. */
  pdfBytes: 1_000_000_000,
  /** Other formats are parsed whole, several times their size in memory. */
  otherBytes: 200_000_000,
  /** The longest laws have some 1,000 pages; a file that claims more is a mistake or an attack. */
  pages: 20_000,
  /** A printed page has 4,000 characters; a page of a million is no page. */
  charactersAPage: 1_000_000,
  charactersAFile: 100_000_000,
  /** Reading 1,000 pages takes two seconds; a file that takes two minutes will not end. */
  secondsAFile: 120,
  /** JavaScript heap of one worker; PDFium's memory comes on top. */
  workerHeapMb: 1_024,
  /** A workbook of a province has some hundred members; only an attack has tens of thousands. */
  zipEntries: 10_000,
  /** The largest real document.xml seen had 40 MB; parsers need several times that. */
  unzippedBytes: 200_000_000,
  /** A sheet of equal rows is packed to a fiftieth; a bomb to a thousandth. */
  zipRatio: 250,
  unzippedBytesAtAnyRatio: 10_000_000,
  /** Files in files in files: a letter with a ZIP with a folder of papers; deeper is an attack. */
  nestedFiles: 3,
  /** Of all files inside a file together. */
  nestedBytes: 1_000_000_000,
  /** Excel 97 ends at 65,536; a list of all officials of a province has some 100,000, and takes three seconds. */
  sheetRows: 200_000,
  /** Word nests a dozen groups in RTF; thousands are there to break the reader. */
  nestedGroups: 1_000,
  /** What Tesseract's models were trained at. */
  ocrDotsAnInch: 300,
  /** An A2 sheet at 300 dpi has 35 million; larger pages are drawn coarser. */
  ocrPixels: 40_000_000,
  /** A camera's picture has 50 million; decoding takes four bytes for each. */
  imagePixels: 120_000_000,
  /** A page takes two seconds, a newspaper's twenty; at the lowest priority on a busy machine, thirty times that. */
  secondsAnOcrPage: 600,
  /** A file without pages is cut at paragraphs into pieces of about a printed page. */
  charactersAPiece: 3_000,
  /** Of a web page or a letter on the screen; Chromium lays out a novel, not a library. */
  shownCharacters: 5_000_000,
  /** Of all sheets of a workbook together, on the screen. */
  shownCells: 500_000,
} as const
