// The worker that takes PDF files apart: it is at work as soon as it is loaded.
import 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
