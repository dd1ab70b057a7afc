using './main.bicep'

param environmentName = 'production'
param location = 'uksouth'

// Fill these in: deploy.sh refuses the zeros.
param allowedTenants = ['00000000-0000-0000-0000-000000000000']
param alertAddress = 'democratic-services-it@council.invalid'

param planSku = 'P0v3'
param zoneRedundant = true
param minimumInstances = 2
param maximumInstances = 4
param botSku = 'S1'
param recordReplication = 'Standard_GZRS'
param backupReplication = 'Standard_GRS'
param backupDays = 35

param identityGeneration = 1
param recordGeneration = 1
param operatorAddresses = []
