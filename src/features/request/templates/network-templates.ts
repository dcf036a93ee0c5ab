import type { Template } from './template';
import customDomain from './texts/custom-domain.yml?raw';
import tunnel from './texts/tunnel.yml?raw';

/** Other ways to the machine than the gateway's own addresses. */
export const NETWORK: readonly Template[] = [
  {
    id: 'custom-domain',
    title: 'Custom domain',
    about:
      'Your own name with dstack-ingress: the certificate’s key is made in the machine and stays there.',
    runner: 'docker-compose',
    text: customDomain,
    variables: [
      { name: 'DOMAIN', what: 'the name, as app.example.com' },
      { name: 'CLOUDFLARE_API_TOKEN', what: 'may read the zone and edit its DNS' },
      { name: 'CERTBOT_EMAIL', what: 'for the certificate’s authority; it is published' },
    ],
    reach: [{ port: 443, how: 'your domain; TLS ends in the machine' }],
    needs:
      'A domain whose DNS is at Cloudflare, and the server’s standard script, which tells the gateway’s name.',
    words: 'dstack-ingress tls https certificate letsencrypt dns acme',
  },
  {
    id: 'tunnel',
    title: 'Tunnel without an open port',
    about: 'The machine calls out through a Cloudflare tunnel, and the gateway leads nowhere.',
    runner: 'docker-compose',
    text: tunnel,
    variables: [{ name: 'TUNNEL_TOKEN', what: 'the tunnel’s token' }],
    reach: [],
    needs:
      'A tunnel made at Cloudflare whose public name leads to http://web:80. Cloudflare ends TLS and can read along.',
    words: 'cloudflared private network nginx vpn',
  },
];
