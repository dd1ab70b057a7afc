// The bot itself: at least two instances of one file, and a slot to warm the next version in.
param name string
param location string
param tags object
param planSku string
param zoneRedundant bool
param minimumInstances int
param maximumInstances int
param identityId string
param clientId string
param tenantId string
param allowedTenants string[]
param subnetId string
param tablesEndpoint string
param backupsAddress string
param insightsConnectionString string
param workspaceId string

// The same in both slots, so that a swap changes no setting and restarts nothing.
var settings = {
  NODE_ENV: 'production'
  HOST: '0.0.0.0'
  BOARDS: 'boards'
  // Where App Service answers for a site of this name: links to calendar files and minutes begin so.
  PUBLIC_URL: 'https://${name}.azurewebsites.net'
  TABLES_ENDPOINT: tablesEndpoint
  BACKUPS: backupsAddress
  MicrosoftAppType: 'UserAssignedMSI'
  MicrosoftAppId: clientId
  MicrosoftAppTenantId: tenantId
  ALLOWED_TENANTS: join(allowedTenants, ',')
  LOG_LEVEL: 'info'
  APPLICATIONINSIGHTS_CONNECTION_STRING: insightsConnectionString
  // Which of the identities of this machine the storage is spoken to as.
  AZURE_CLIENT_ID: clientId
  // The package is built before it comes here.
  SCM_DO_BUILD_DURING_DEPLOYMENT: 'false'
  // No press reaches an instance, and no swap happens, before the tables can be reached from there.
  WEBSITE_WARMUP_PATH: '/ready'
  WEBSITE_WARMUP_STATUSES: '200'
  WEBSITE_SWAP_WARMUP_PING_PATH: '/ready'
  WEBSITE_SWAP_WARMUP_PING_STATUSES: '200'
  // Seconds between SIGTERM and SIGKILL: 5 unless told, and the bot takes up to 20 to hand over.
  WEBSITES_CONTAINER_STOP_TIME_LIMIT: '30'
}

var appSettings = [for setting in items(settings): { name: setting.key, value: setting.value }]

var siteProperties = {
  serverFarmId: plan.id
  httpsOnly: true
  clientAffinityEnabled: false
  virtualNetworkSubnetId: subnetId
  siteConfig: {
    linuxFxVersion: 'NODE|22-lts'
    appCommandLine: 'exec node dist/quorate.mjs'
    alwaysOn: true
    http20Enabled: true
    minTlsVersion: '1.2'
    scmMinTlsVersion: '1.2'
    ftpsState: 'Disabled'
    remoteDebuggingEnabled: false
    healthCheckPath: '/health'
    vnetRouteAllEnabled: false
    appSettings: appSettings
  }
}

var botIdentity = {
  type: 'UserAssigned'
  userAssignedIdentities: { '${identityId}': {} }
}

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: name
  location: location
  tags: tags
  kind: 'linux'
  sku: { name: planSku, capacity: minimumInstances }
  properties: { reserved: true, zoneRedundant: zoneRedundant }
}

resource site 'Microsoft.Web/sites@2023-12-01' = {
  name: name
  location: location
  tags: tags
  kind: 'app,linux'
  identity: botIdentity
  properties: siteProperties
}

resource staging 'Microsoft.Web/sites/slots@2023-12-01' = {
  parent: site
  name: 'staging'
  location: location
  tags: tags
  kind: 'app,linux'
  identity: botIdentity
  properties: siteProperties
}

// A package is brought by somebody signed in, never with a publishing password.
resource sitePasswords 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2023-12-01' = [
  for way in ['ftp', 'scm']: {
    parent: site
    name: way
    properties: { allow: false }
  }
]

resource stagingPasswords 'Microsoft.Web/sites/slots/basicPublishingCredentialsPolicies@2023-12-01' = [
  for way in ['ftp', 'scm']: {
    parent: staging
    name: way
    properties: { allow: false }
  }
]

resource autoscale 'Microsoft.Insights/autoscalesettings@2022-10-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    enabled: true
    targetResourceUri: plan.id
    profiles: [
      {
        name: 'by processor time'
        capacity: {
          minimum: string(minimumInstances)
          maximum: string(maximumInstances)
          default: string(minimumInstances)
        }
        rules: [
          {
            metricTrigger: {
              metricName: 'CpuPercentage'
              metricResourceUri: plan.id
              operator: 'GreaterThan'
              threshold: 60
              statistic: 'Average'
              timeAggregation: 'Average'
              timeGrain: 'PT1M'
              timeWindow: 'PT5M'
            }
            scaleAction: { type: 'ChangeCount', direction: 'Increase', value: '1', cooldown: 'PT5M' }
          }
          {
            metricTrigger: {
              metricName: 'CpuPercentage'
              metricResourceUri: plan.id
              operator: 'LessThan'
              threshold: 25
              statistic: 'Average'
              timeAggregation: 'Average'
              timeGrain: 'PT1M'
              timeWindow: 'PT30M'
            }
            scaleAction: { type: 'ChangeCount', direction: 'Decrease', value: '1', cooldown: 'PT30M' }
          }
        ]
      }
    ]
  }
}

resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'logs'
  scope: site
  properties: {
    workspaceId: workspaceId
    logs: [
      { category: 'AppServiceConsoleLogs', enabled: true }
      { category: 'AppServicePlatformLogs', enabled: true }
    ]
  }
}

output siteId string = site.id
output siteName string = site.name
output hostName string = site.properties.defaultHostName
