// The record: an account for tables and nothing else. The bot makes its own tables.
param accountName string
param location string
param tags object
param replication string
param subnetId string
param operatorAddresses string[]

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: accountName
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: replication }
  properties: {
    allowSharedKeyAccess: false
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    networkAcls: {
      defaultAction: 'Deny'
      bypass: 'None'
      virtualNetworkRules: [{ id: subnetId }]
      ipRules: [for address in operatorAddresses: { value: address }]
    }
  }
}

// Nobody deletes the record by deleting the account, unless they take this away first.
resource lock 'Microsoft.Authorization/locks@2020-05-01' = {
  name: 'the-record'
  scope: account
  properties: { level: 'CanNotDelete', notes: 'Decisions of the councils are in here.' }
}

output accountName string = account.name
output tablesEndpoint string = account.properties.primaryEndpoints.table
