/** No receipt, problem or discovery document is longer than this. */
const mostBytes = 262_144;

/** The body as JSON; undefined when it says it is something else, is none, or is too long. Rejects when it breaks off. */
export async function readJson(response: Response): Promise<unknown> {
  if (!/^application\/(problem\+)?json\b/i.test(response.headers.get('content-type') ?? '')) {
    await response.body?.cancel();
    return undefined;
  }
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let length = 0; reader;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > mostBytes) {
      await reader.cancel();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
