/** Where the focus goes that is meant for a scan. */
export const scanElementId = (scan: string): string => `scan-${scan}`;
