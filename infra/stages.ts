import type { StageSettings } from './stage-settings.ts';

const cheaper = { infrequentAccessAfterDays: 30, glacierAfterDays: 90 };

const dev: Omit<StageSettings, 'stage'> = {
  dataOnDestroy: 'delete',
  terminationProtection: false,
  tableDeletionProtection: false,
  // Log delivery lags by hours: it would refill a bucket just emptied, and `cdk destroy` would fail on it.
  accessLogs: false,
  accessLogRetentionDays: 7,
  logRetentionDays: 7,
  logLevel: 'DEBUG',
  alarms: { emails: [], silenceHours: 168, oldestMessageMinutes: 60 },
  ingest: { memory: 1769, timeout: 300, batchSize: 10, maxConcurrency: 5 },
  feeds: {
    enabled: true,
    contact: 'https://dateline.example/feeds',
    hostGap: 1000,
    shortest: 300,
    longest: 86_400,
    dispatch: { memory: 512, timeout: 60 },
    // A batch of one slow host takes ten times an answer and the gap after it.
    poll: { memory: 512, timeout: 600, maxConcurrency: 5 },
    websub: {
      enabled: true,
      memory: 512,
      timeout: 30,
      // Ten days, as the Recommendation advises.
      lease: 864_000,
      backup: { times: 4, longest: 21_600 },
      largest: 4 * 1024 * 1024,
    },
  },
  limits: {},
  deliveryRules: [],
  lifecycle: {
    inbox: { ...cheaper, expireAfterDays: 180, noncurrentExpireAfterDays: 30 },
    archive: { ...cheaper, noncurrentExpireAfterDays: 30 },
  },
  tags: { 'cost-centre': 'development' },
};

const reserving = (maxConcurrency: number) => ({ websub: { ...dev.feeds.websub, maxConcurrency } });

const staging: Omit<StageSettings, 'stage'> = {
  ...dev,
  accessLogs: true,
  accessLogRetentionDays: 30,
  dataOnDestroy: 'keep',
  logRetentionDays: 30,
  logLevel: 'INFO',
  alarms: { emails: [], silenceHours: 24, oldestMessageMinutes: 60 },
  ingest: { ...dev.ingest, maxConcurrency: 10 },
  feeds: { ...dev.feeds, ...reserving(5) },
  tags: { 'cost-centre': 'staging' },
};

const prod: Omit<StageSettings, 'stage'> = {
  ...staging,
  terminationProtection: true,
  tableDeletionProtection: true,
  accessLogRetentionDays: 365,
  logRetentionDays: 90,
  alarms: { emails: [], silenceHours: 12, oldestMessageMinutes: 45 },
  ingest: { ...dev.ingest, maxConcurrency: 50 },
  feeds: { ...dev.feeds, poll: { ...dev.feeds.poll, maxConcurrency: 100 }, ...reserving(50) },
  // The delivered objects are the source of truth, replaced versions among them: they get cheaper, they never go.
  lifecycle: { inbox: cheaper, archive: cheaper },
  tags: { 'cost-centre': 'production' },
};

const named = { dev, staging, prod };

/** Stages with settings of their own. */
export const stageNames = Object.keys(named) as (keyof typeof named)[];

/** Names that mean a stage which exists: taken for private ones they would be deployed without its protection. */
const lookalikes = new Map<string, keyof typeof named>([
  ['development', 'dev'],
  ['stage', 'staging'],
  ['stg', 'staging'],
  ['production', 'prod'],
  ['prd', 'prod'],
  ['live', 'prod'],
]);

/**
 * Settings of a stage; any name of one's own gets those of dev.
 * Names are 1 to 16 lower-case letters, digits and inner hyphens, since they become part of bucket names.
 * Throws RangeError on others.
 */
export function resolveStage(stage: string): StageSettings {
  const meant = lookalikes.get(stage);
  if (meant) throw new RangeError(`Stage "${stage}" would be a private copy of dev. Did you mean -c stage=${meant}?`);
  if (!/^[a-z](?:[a-z0-9-]{0,14}[a-z0-9])?$/.test(stage)) {
    throw new RangeError(
      `Stage "${stage}" is no usable name: 1 to 16 lower-case letters, digits and inner hyphens, starting with a letter.`,
    );
  }
  const settings = Object.hasOwn(named, stage) ? named[stage as keyof typeof named] : dev;
  return { stage, ...settings };
}

/** A page of nobody's: what the User-Agent names until somebody sets `feeds.contact`. */
export const isPlaceholder = (contact: string): boolean => URL.parse(contact)?.hostname.endsWith('.example') ?? true;

/** Takes the page of `-c feedContact=https://…` for the one that publishers may write to. */
export function withFeedContact(settings: StageSettings, contact: string | undefined): StageSettings {
  return contact ? { ...settings, feeds: { ...settings.feeds, contact } } : settings;
}

/** Adds the addresses of `-c alarmEmail=a@x,b@y`, so that a private stage needs no change here. */
export function withAlarmEmails(settings: StageSettings, addresses: string | undefined): StageSettings {
  if (!addresses) return settings;
  const emails = new Set([...settings.alarms.emails, ...addresses.split(',').map((address) => address.trim())]);
  return { ...settings, alarms: { ...settings.alarms, emails: [...emails] } };
}
