/* global module, process, require */
const { defineConfig } = require('@medusajs/framework/utils');

module.exports = defineConfig({
  admin: { disable: true },
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    http: {
      ...{ storeCors: '/.*/', adminCors: '/.*/', authCors: '/.*/' },
      ...{ jwtSecret: 'a store of tests', cookieSecret: 'a store of tests' },
    },
  },
});
