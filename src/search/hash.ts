/** FNV-1a over code units (Fowler, Noll and Vo), its high bits mixed into the low ones; 32 bits. */
export function hashOf(text: string, start = 0, end = text.length): number {
  let value = 0x811c9dc5;
  for (let at = start; at < end; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value ^ (value >>> 15)) >>> 0;
}
