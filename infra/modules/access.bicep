// What the bot may do, and where: rows in the record’s tables, blobs in one container. Nobody else is given anything.
param principalId string
param recordAccount string
param backupAccount string
param backupContainer string

// Storage Table Data Contributor, Storage Blob Data Contributor.
var tableData = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
var blobData = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'

resource record 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: recordAccount
}

resource backups 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' existing = {
  name: '${backupAccount}/default/${backupContainer}'
}

// On the account, which holds nothing but these tables: the bot makes tables, and that is no right on one of them.
resource writesTheRecord 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(record.id, principalId, tableData)
  scope: record
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', tableData)
  }
}

resource writesBackups 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(backups.id, principalId, blobData)
  scope: backups
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobData)
  }
}
