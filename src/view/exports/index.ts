// What is taken home: pictures, texts and pages to print; the files open their moment again.
export { ExportSheet } from './ExportSheet';
