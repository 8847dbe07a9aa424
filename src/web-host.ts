/** What an address is expected to be that {@link hasWholeHost} denies. */
export const WHOLE_HOST = 'an address with the whole name of its host, such as https://arxiv.org/';

/** Whether the host of an address ends in a domain of the web, and nobody's name or password stands before it. */
export function hasWholeHost(address: string): boolean {
  return /^https?:\/\/(?:[\w-]+\.)+(?:[a-z]{2,}|xn--[a-z0-9-]+)(?::\d+)?(?:[/?#]|$)/i.test(address);
}
