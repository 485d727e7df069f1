const NONCE = /^#([0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})$/;

/**
 * The nonce in the address of a panel's frame, made by the background for the page it stands in.
 * `null`: the page framed the panel by itself.
 * @example nonceOf('#0a0e6d2c-6f0c-4d0c-9a5e-3a5b8f6f1c11') // '0a0e6d2c-6f0c-4d0c-9a5e-3a5b8f6f1c11'
 */
export function nonceOf(hash: string): string | null {
  return NONCE.exec(hash)?.[1] ?? null;
}
