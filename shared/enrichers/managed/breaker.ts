import type { ServiceName } from './task.ts';

/** Failures in a row after which a service is left alone, and for how many milliseconds. */
const mostFailures = 3;
const rest = 60_000;

/** Keeps one process from waiting again and again for a service that is down, or that throttles it. */
export interface Breaker {
  allows(service: ServiceName): boolean;
  succeeded(service: ServiceName): void;
  failed(service: ServiceName): void;
}

export function createBreaker(clock: () => number): Breaker {
  const failures = new Map<ServiceName, { count: number; since: number }>();
  return {
    allows(service) {
      const { count, since } = failures.get(service) ?? { count: 0, since: 0 };
      return count < mostFailures || clock() - since >= rest;
    },
    succeeded: (service) => void failures.delete(service),
    failed: (service) => void failures.set(service, { count: (failures.get(service)?.count ?? 0) + 1, since: clock() }),
  };
}
