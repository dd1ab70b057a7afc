// Everything one environment of Quorate needs, in one resource group of its own.
targetScope = 'resourceGroup'

@description('Which environment: part of every name.')
@allowed(['test', 'production'])
param environmentName string

@description('Where it runs. The record and its backups do not leave this region and its pair.')
param location string = resourceGroup().location

@description('Tenants whose people may speak to the bot: one for each council, as a rule.')
@minLength(1)
param allowedTenants string[]

@description('Who is told when something is wrong.')
param alertAddress string

@description('The plan: slots and autoscale need Standard or better.')
@allowed(['S1', 'P0v3', 'P1v3'])
param planSku string

@description('Spread the instances over zones. Needs a Premium plan and at least two instances.')
param zoneRedundant bool

@description('Never fewer than two: one may be restarted at any moment.')
@minValue(2)
param minimumInstances int

@minValue(2)
param maximumInstances int

@allowed(['F0', 'S1'])
param botSku string

@description('How many copies of the record the account keeps, and where.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GZRS'])
param recordReplication string

@description('How many copies of the backups the account keeps, and where.')
@allowed(['Standard_LRS', 'Standard_GRS'])
param backupReplication string

@description('Days a nightly backup cannot be altered or deleted by anybody. It is deleted a week later.')
@minValue(1)
@maxValue(365)
param backupDays int

@description('Addresses (CIDR) from which an operator may reach the storage, for a restore. None as a rule.')
param operatorAddresses string[] = []

@description('Raised to give the bot a new identity, beside the old one. README.md says what that costs.')
@minValue(1)
param identityGeneration int = 1

@description('Raised to restore into a new, empty account, and leave the old one as it is for whoever looks into it.')
@minValue(1)
param recordGeneration int = 1

var suffix = uniqueString(resourceGroup().id)
var name = 'quorate-${environmentName}-${suffix}'
var botName = '${name}-${identityGeneration}'
var tags = { service: 'quorate', environment: environmentName }

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: { name: botName, location: location, tags: tags }
}

module network 'modules/network.bicep' = {
  name: 'network'
  params: { name: name, location: location, tags: tags }
}

module record 'modules/record.bicep' = {
  name: 'record'
  params: {
    accountName: 'quorec${suffix}${recordGeneration}'
    location: location
    tags: tags
    replication: recordReplication
    subnetId: network.outputs.subnetId
    operatorAddresses: operatorAddresses
  }
}

module backups 'modules/backups.bicep' = {
  name: 'backups'
  params: {
    accountName: 'quobak${suffix}'
    location: location
    tags: tags
    replication: backupReplication
    days: backupDays
    subnetId: network.outputs.subnetId
    operatorAddresses: operatorAddresses
  }
}

module access 'modules/access.bicep' = {
  name: 'access'
  params: {
    principalId: identity.outputs.principalId
    recordAccount: record.outputs.accountName
    backupAccount: backups.outputs.accountName
    backupContainer: backups.outputs.containerName
  }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: { name: name, location: location, tags: tags }
}

module app 'modules/app.bicep' = {
  name: 'app'
  params: {
    name: name
    location: location
    tags: tags
    planSku: planSku
    zoneRedundant: zoneRedundant
    minimumInstances: minimumInstances
    maximumInstances: maximumInstances
    identityId: identity.outputs.id
    clientId: identity.outputs.clientId
    tenantId: identity.outputs.tenantId
    allowedTenants: allowedTenants
    subnetId: network.outputs.subnetId
    tablesEndpoint: record.outputs.tablesEndpoint
    backupsAddress: backups.outputs.containerAddress
    insightsConnectionString: monitoring.outputs.connectionString
    workspaceId: monitoring.outputs.workspaceId
  }
  dependsOn: [access]
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    name: botName
    tags: tags
    sku: botSku
    hostName: app.outputs.hostName
    identityId: identity.outputs.id
    clientId: identity.outputs.clientId
    tenantId: identity.outputs.tenantId
  }
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  params: {
    name: name
    location: location
    tags: tags
    address: alertAddress
    siteId: app.outputs.siteId
    hostName: app.outputs.hostName
    workspaceId: monitoring.outputs.workspaceId
    insightsId: monitoring.outputs.insightsId
  }
}

@description('For deploy.sh and for the Teams app package: the site, its host, and the bot’s app id.')
output siteName string = app.outputs.siteName
output hostName string = app.outputs.hostName
output botId string = identity.outputs.clientId

@description('For a restore: where the record is, and its backups.')
output tablesEndpoint string = record.outputs.tablesEndpoint
output backupsAddress string = backups.outputs.containerAddress
