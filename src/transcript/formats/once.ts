/** A reading of a document that both detection and parsing need, done once. */
import type { DecodedDocument } from './format.ts';

export function oncePerDocument<T>(read: (document: DecodedDocument) => T): (document: DecodedDocument) => T {
  const known = new WeakMap<DecodedDocument, { readonly value: T }>();
  return (document) => {
    const found = known.get(document) ?? { value: read(document) };
    known.set(document, found);
    return found.value;
  };
}
