# The console as an image: docker build -t provision-console .
# Tags, and not digests: pin what you looked up yourself, with --build-arg.
ARG BUILDER=node:22-slim
ARG NODE=node:22-alpine
ARG BASE=alpine:3.22

FROM ${BUILDER} AS build
WORKDIR /src
COPY . .
RUN node scripts/bundle.mjs

FROM ${NODE} AS node

FROM ${BASE}
RUN apk add --no-cache libstdc++
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=build /src/bundle /console
# Nobody in particular; it writes nothing, so the file system may be read-only.
USER 65534:65534
# It starts only when PUBLIC_ORIGIN says at which address it is reached.
ENV HOST=0.0.0.0 PORT=4173
EXPOSE 4173
HEALTHCHECK CMD ["wget", "-qO-", "http://127.0.0.1:4173/health"]
CMD ["node", "/console/server.mjs"]
