// What the pictures of docs/ share.

// The page as WebP of at most so many bytes, in the best quality that fits.
export async function picture(page, most) {
  for (let quality = 80; quality > 0; quality -= 10) {
    const bytes = await page.screenshot({ type: 'webp', quality });
    if (bytes.length <= most) return bytes;
  }
  throw new Error(`${page.url()} does not fit ${most} bytes`);
}
