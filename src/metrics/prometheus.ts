/** The meter kept as Prometheus metrics, by prom-client. https://prometheus.io/docs/practices/naming/ */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Meter } from './meter.ts';

/** Read whenever the metrics are. */
export interface Sources {
  readonly isConnected: () => boolean;
  readonly servers: () => number;
  readonly inFlight: () => number;
  /** Documents being read or waiting for their turn. */
  readonly documents: () => number;
  /** Files beside the archive with their sizes in bytes, by name. */
  readonly files: () => ReadonlyMap<string, number>;
}

export interface PrometheusMeter extends Meter {
  readonly contentType: string;
  text(): Promise<string>;
}

/** Seconds; Discord waits for three. */
const ANSWER_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 1.8, 3, 10];
const WORK_BUCKETS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1];

export function createPrometheusMeter(sources: Sources, { defaults = true } = {}): PrometheusMeter {
  const registry = new Registry();
  const registers = [registry];
  if (defaults) collectDefaultMetrics({ register: registry });

  const interactions = new Counter({
    name: 'genchi_interactions_total',
    help: 'Interactions by command or component, and by what became of them',
    labelNames: ['name', 'outcome'],
    registers,
  });
  const answers = new Histogram({
    name: 'genchi_first_answer_seconds',
    help: 'From the receipt of an interaction until Discord has the first answer',
    labelNames: ['name'],
    buckets: ANSWER_BUCKETS,
    registers,
  });
  const searches = new Histogram({
    name: 'genchi_search_seconds',
    help: 'Inside the search, per interaction that searched',
    labelNames: ['name'],
    buckets: WORK_BUCKETS,
    registers,
  });
  const renders = new Histogram({
    name: 'genchi_render_seconds',
    help: 'Inside the command besides the search: reading the archive, making the message',
    labelNames: ['name'],
    buckets: WORK_BUCKETS,
    registers,
  });
  const requests = new Counter({
    name: 'genchi_rest_requests_total',
    help: 'Attempts of REST requests to Discord by status; none where no answer came',
    labelNames: ['status'],
    registers,
  });
  const gateway = new Counter({
    name: 'genchi_gateway_events_total',
    help: 'Reconnects, resumes and errors of the gateway connection',
    labelNames: ['event'],
    registers,
  });
  for (const event of ['reconnect', 'resume', 'error']) gateway.inc({ event }, 0);

  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });
  gauge('genchi_gateway_connected', '1 where every shard is connected and its heartbeats are answered', () =>
    sources.isConnected() ? 1 : 0,
  );
  gauge('genchi_servers', 'Servers that have added the bot', sources.servers);
  gauge('genchi_in_flight', 'Interactions being answered', sources.inFlight);
  gauge('genchi_documents_queued', 'Documents being read or waiting for their turn', sources.documents);
  new Gauge({
    name: 'genchi_file_bytes',
    help: 'Files of the archive and of the saved indexes',
    labelNames: ['file'],
    registers,
    collect() {
      this.reset();
      for (const [file, bytes] of sources.files()) this.set({ file }, bytes);
    },
  });

  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    interaction({ name, outcome, firstAnswer, run, search }) {
      interactions.inc({ name, outcome });
      if (firstAnswer !== null) answers.observe({ name }, firstAnswer);
      if (search > 0) searches.observe({ name }, search);
      if (run > 0) renders.observe({ name }, run - search);
    },
    rest: (status) => requests.inc({ status: String(status) }),
    gateway: (event) => gateway.inc({ event }),
  };
}
