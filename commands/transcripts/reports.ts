/** /transcripts reports: the queue of reported speakers. What the person may not read, they are not asked about. */
import { findPassage } from '../../src/archive/passage.ts';
import type { Answer, Asker, ComponentCall, ComponentHandler, Services } from '../../src/discord/command.ts';
import { UserError } from '../../src/errors.ts';
import { messagesIn } from '../../src/locales/index.ts';
import { type ReportEntry, reportsMessage } from '../../src/replies/transcripts/reports.ts';
import { deskBehind, deskOf, type SubcommandHandler } from './manager.ts';

export const reportsSubcommands = {
  async reports(call, services) {
    return { type: 'private', message: reportsMessage(entries(call, services), 0, call.locale) };
  },
} satisfies Readonly<Record<string, SubcommandHandler>>;

export const reportsButtons = {
  async trReports(call, services) {
    deskBehind(call, services);
    const message = reportsMessage(entries(call, services), Number(call.args[0]) || 0, call.locale);
    return { type: 'page', message };
  },
  trAccept: (call, services) => decide(call, 'accept', services),
  trReject: (call, services) => decide(call, 'reject', services),
} satisfies Readonly<Record<string, ComponentHandler>>;

async function decide(
  call: ComponentCall,
  decision: 'accept' | 'reject',
  services: Services,
): Promise<Answer> {
  const desk = deskBehind(call, services);
  const id = Number(call.args[0]);
  const isOffered = entries(call, services).some(({ report }) => report.id === id);
  if (!isOffered || desk.decide(id, decision) !== true)
    throw new UserError('changedMeanwhile', { what: 'report' });
  const { accepted, rejected } = messagesIn(call.locale).transcripts.report;
  const note = decision === 'accept' ? accepted : rejected;
  const message = reportsMessage(entries(call, services), Number(call.args[1]) || 0, call.locale, note);
  return { type: 'page', message };
}

function entries(asker: Asker, services: Services): readonly ReportEntry[] {
  const { archive } = services;
  return deskOf(asker, services)
    .reports()
    .filter(({ transcript }) => archive.read(asker.viewer, transcript) !== null)
    .map((report) => {
      const lookup = findPassage(archive, asker.viewer, report.reference);
      return { report, passage: lookup.outcome === 'found' ? lookup.passage : null };
    });
}
