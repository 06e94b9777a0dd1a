/** Long work is told by tenths, however many steps it has: each time one more of them is done. */
export function byTenths(tell: (done: number, total: number) => void): (done: number, total: number) => void {
  let told = 0;
  return (done, total) => {
    const tenths = Math.floor((10 * done) / total);
    if (tenths <= told) return;
    told = tenths;
    tell(done, total);
  };
}
