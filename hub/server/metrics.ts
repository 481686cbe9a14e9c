/** Figures for Prometheus: requests by route and status, seconds, events taken in by status. No names, no claims. */

export interface Metrics {
  request(route: string, status: number, seconds: number): void
  events(status: string, count: number): void
  text(): string
}

export function createMetrics(): Metrics {
  const requests = new Map<string, number>()
  const seconds = new Map<string, number>()
  const events = new Map<string, number>()
  return {
    request(route, status, took) {
      raise(requests, `route="${route}",status="${status}"`, 1)
      raise(seconds, `route="${route}"`, took)
    },
    events: (status, count) => raise(events, `status="${status}"`, count),
    text: () =>
      [
        ...lines('hub_requests_total', 'Requests answered.', requests),
        ...lines('hub_request_seconds_total', 'Time spent answering.', seconds),
        ...lines('hub_events_total', 'Events taken in, by what became of them.', events),
        '',
      ].join('\n'),
  }
}

function lines(name: string, help: string, values: ReadonlyMap<string, number>): readonly string[] {
  const samples = [...values].map(([labels, value]) => `${name}{${labels}} ${value}`)
  return [`# HELP ${name} ${help}`, `# TYPE ${name} counter`, ...samples]
}

function raise(values: Map<string, number>, labels: string, by: number): void {
  values.set(labels, (values.get(labels) ?? 0) + by)
}
