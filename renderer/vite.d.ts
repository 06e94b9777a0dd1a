declare module '*.css';
declare module '*.css?inline' {
  const css: string;
  // biome-ignore lint/style/noDefaultExport: it is Vite that exports so
  export default css;
}
declare module '*?worker' {
  const WorkerOfFile: new () => Worker;
  // biome-ignore lint/style/noDefaultExport: it is Vite that exports so
  export default WorkerOfFile;
}
