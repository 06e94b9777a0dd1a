/*
 * pdf.js makes a matrix for its drawing as soon as it is loaded, also where nothing is ever drawn; Node has none. What it says of a
 * file of a stranger's goes nowhere.
 */
Object.assign(globalThis, { DOMMatrix: class {} });
console.warn = () => {};
