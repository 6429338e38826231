/** UTF-7 (RFC 2152), which old gateways still send and the platform's decoder does not know. Runs that are no base64 stay as they are. */
export const decodeUtf7 = (text: string): string =>
  text.replace(/\+([A-Za-z0-9+/]*)-?/g, (whole, base64: string) => {
    if (base64 === '') return whole.endsWith('-') ? '+' : whole;
    const bytes = Buffer.from(base64, 'base64');
    let decoded = '';
    for (let at = 0; at + 1 < bytes.length; at += 2) decoded += String.fromCharCode(bytes.readUInt16BE(at));
    return decoded;
  });
