import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { bundleFunctions } from './bundle.ts';
import { addDateline } from './dateline.ts';
import { resolveStage, withAlarmEmails, withFeedContact } from './stages.ts';

const app = new App();
const stage: string = app.node.tryGetContext('stage') ?? 'dev';
const contact: string | undefined = app.node.tryGetContext('feedContact');
const settings = withFeedContact(withAlarmEmails(resolveStage(stage), app.node.tryGetContext('alarmEmail')), contact);
// -c bundles=… takes functions that are bundled already.
const bundles: string = app.node.tryGetContext('bundles') ?? (await bundleFunctions()).outdir;
addDateline(app, { settings, bundles, forDeployment: true });
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
