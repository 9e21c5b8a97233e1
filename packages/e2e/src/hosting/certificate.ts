import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A certificate for `live.example` that vouches for itself. */
export interface Certificate {
  certificate: string;
  key: string;
  /** What a visitor trusts. */
  ca: string;
}

/** Makes one in a folder. */
export function makeCertificate(folder: string): Certificate {
  const certificate = path.join(folder, 'certificate.pem');
  const key = path.join(folder, 'key.pem');
  const request = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1'];
  const name = ['-subj', '/CN=live.example', '-addext', 'subjectAltName=DNS:live.example'];
  const files = ['-nodes', '-days', '2', '-keyout', key, '-out', certificate];
  execFileSync('openssl', [...request, ...name, ...files], { stdio: 'ignore' });
  return { certificate, key, ca: readFileSync(certificate, 'utf8') };
}
