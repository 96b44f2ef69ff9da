/** A failure is thrown where it is awaited; until then it must not count as unhandled. */
export function answeredLater<T>(answer: Promise<T>): Promise<T> {
  answer.catch(() => undefined);
  return answer;
}
