type Ask<More extends readonly unknown[], Answer> = (url: URL, ...more: More) => Promise<Answer>;

/**
 * One request at a time for each host, and a gap after each, among all that are made through what it wraps: feeds, their pages, robots.txt,
 * hubs, and where redirects lead. Who has waited for as long already waits no more.
 * @param leaveAlone waits for the gap
 */
export function hostsInTurn(leaveAlone: () => Promise<unknown>) {
  const free = new Map<string, Promise<void>>();
  return <More extends readonly unknown[], Answer>(ask: Ask<More, Answer>): Ask<More, Answer> =>
    (url, ...more) => {
      const { host } = url;
      const before = free.get(host) ?? Promise.resolve();
      const answer = before.then(() => ask(url, ...more));
      const after: Promise<void> = answer
        .then(leaveAlone, leaveAlone)
        .then(() => void (free.get(host) === after && free.delete(host)));
      free.set(host, after);
      return answer;
    };
}
