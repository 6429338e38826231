import type { APIGatewayProxyStructuredResultV2, LambdaFunctionURLEvent } from 'aws-lambda';
import type { CallbackAnswer, CallbackRequest } from '../../shared/feeds/websub/answer-callback.ts';

/** The request in a function URL's event (payload format 2.0). The body is as it was sent, byte for byte. */
export function requestOf(event: LambdaFunctionURLEvent): CallbackRequest {
  return {
    method: event.requestContext.http.method,
    path: event.rawPath,
    query: new URLSearchParams(event.rawQueryString),
    headers: event.headers,
    body: Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8'),
  };
}

/** A challenge is a stranger's text: no browser may take it for a page (WebSub, section 8.2). */
export const responseOf = ({ status, body }: CallbackAnswer): APIGatewayProxyStructuredResultV2 => ({
  statusCode: status,
  headers: { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' },
  body,
});
