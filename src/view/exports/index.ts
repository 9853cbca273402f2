// What is taken home: pictures of the moment and texts of its graph, in files that open the moment again.
export { ExportSheet } from './ExportSheet';
