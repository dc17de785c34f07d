/** More clicks than this to find a row are a fault. */
export const mostClicks = 3;
