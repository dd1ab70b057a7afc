// Nightly backups, in an account of their own: whoever can lose the record cannot lose both.
param accountName string
param location string
param tags object
param replication string
param days int
param subnetId string
param operatorAddresses string[]

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: accountName
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: replication }
  properties: {
    accessTier: 'Cool'
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

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2023-05-01' = {
  parent: account
  name: 'default'
  properties: {
    isVersioningEnabled: true
    deleteRetentionPolicy: { enabled: true, days: 14 }
    containerDeleteRetentionPolicy: { enabled: true, days: 14 }
  }
}

resource container 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = {
  parent: blobs
  name: 'backups'
  properties: { publicAccess: 'None' }
}

// Unlocked: the period can still be changed. README.md says when to lock it.
resource unalterable 'Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies@2023-05-01' = {
  parent: container
  name: 'default'
  properties: {
    immutabilityPeriodSinceCreationInDays: days
    allowProtectedAppendWrites: false
  }
}

resource lifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2023-05-01' = {
  parent: account
  name: 'default'
  properties: {
    policy: {
      rules: [
        {
          name: 'oldBackups'
          type: 'Lifecycle'
          enabled: true
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: ['${container.name}/'] }
            actions: {
              baseBlob: { delete: { daysAfterCreationGreaterThan: days + 7 } }
              version: { delete: { daysAfterCreationGreaterThan: days + 7 } }
            }
          }
        }
      ]
    }
  }
  dependsOn: [blobs]
}

resource lock 'Microsoft.Authorization/locks@2020-05-01' = {
  name: 'the-backups'
  scope: account
  properties: { level: 'CanNotDelete', notes: 'What the record is restored from.' }
}

output accountName string = account.name
output containerName string = container.name
output containerAddress string = '${account.properties.primaryEndpoints.blob}${container.name}'
