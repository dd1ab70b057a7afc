using './main.bicep'

param environmentName = 'test'
param location = 'uksouth'

// Fill these in: deploy.sh refuses the zeros.
param allowedTenants = ['00000000-0000-0000-0000-000000000000']
param alertAddress = 'democratic-services-it@council.invalid'

param planSku = 'S1'
param zoneRedundant = false
param minimumInstances = 2
param maximumInstances = 2
param botSku = 'F0'
param recordReplication = 'Standard_LRS'
param backupReplication = 'Standard_LRS'
param backupDays = 7

param identityGeneration = 1
param recordGeneration = 1
param operatorAddresses = []
