// In this order: the library looks for its surroundings, and for the part that takes files apart, when it is loaded.
import './pdfSurroundings.ts';
import 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';

export { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
