# docker run --rm -v "$PWD:/work:ro" cdk8s-homelab check .
FROM node:24-alpine AS build
WORKDIR /build
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN npm run build && npm pack --ignore-scripts --pack-destination /package

FROM node:24-alpine
COPY --from=build /package/ /package/
RUN npm install --global --omit=dev --ignore-scripts --no-audit --no-fund /package/*.tgz && rm -r /package
# It only reads.
USER node
WORKDIR /work
ENTRYPOINT ["homelab"]
CMD ["check", "."]
