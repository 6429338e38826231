import { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import { Metrics } from '@aws-lambda-powertools/metrics';
import { logMetrics } from '@aws-lambda-powertools/metrics/middleware';
import middy from '@middy/core';
import type { LambdaFunctionURLEvent, LambdaFunctionURLResult } from 'aws-lambda';
import { env, metricDimensions } from '../../shared/contract.ts';
import { answerCallback } from '../../shared/feeds/websub/answer-callback.ts';
import { requestOf, responseOf } from './http.ts';
import { report } from './report.ts';
import { createServices } from './services.ts';
import { readSettings } from './settings.ts';

const services = createServices(readSettings(process.env));
const stage = { [metricDimensions.stage]: process.env[env.stage] ?? '' };
const telemetry = { logger: new Logger(), metrics: new Metrics({ defaultDimensions: stage }) };

export const handler = middy<LambdaFunctionURLEvent, LambdaFunctionURLResult>()
  .use(injectLambdaContext(telemetry.logger))
  .use(logMetrics(telemetry.metrics))
  .handler(async (event) => {
    const answer = await answerCallback(requestOf(event), services);
    report(answer, telemetry);
    return responseOf(answer);
  });
