/** Comparing what a client sent with a secret, in constant time whatever the lengths. */
export async function isSame(sent: string, secret: string): Promise<boolean> {
  const [a, b] = await Promise.all([digest(sent), digest(secret)])
  return crypto.subtle.timingSafeEqual(a, b)
}

const digest = (text: string): Promise<ArrayBuffer> =>
  crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
