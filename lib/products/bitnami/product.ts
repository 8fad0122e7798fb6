import { defineProduct } from '../define-product';
import { movedImage } from './moved-image';

/** Bitnami's images, of whoever uses them. */
export const bitnami = defineProduct({
  name: 'bitnami',
  title: 'Bitnami',
  facts: [
    {
      summary:
        'images with versions left docker.io/bitnami for docker.io/bitnamilegacy in autumn 2025; what stays there has the tag latest only',
      source: 'https://github.com/bitnami/containers/issues/83267',
      versions: 'all',
      read: '2026-11-29',
    },
  ],
  rules: [movedImage],
});
