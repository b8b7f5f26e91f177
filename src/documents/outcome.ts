// What can fail: one convention for the whole tree. Nothing pure throws.

/** A value, or the one sentence that tells a person why there is none. It is made where the failure is known, and shown as it is. */
export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly reason: string };

export function succeed<Value>(value: Value): Outcome<Value> {
  return { ok: true, value };
}

/** @param reason one sentence for a person, with its full stop */
export function fail(reason: string): { readonly ok: false; readonly reason: string } {
  return { ok: false, reason };
}
