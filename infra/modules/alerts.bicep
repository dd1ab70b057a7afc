// When somebody must look, and at what: README.md says what each alert means and what to do.
param name string
param location string
param tags object
param address string
param siteId string
param hostName string
param workspaceId string
param insightsId string

// Metrics of the bot’s own. `column` is that of AppMetrics: Sum for what is counted, Max for what is measured.
var measured = [
  {
    metric: 'quorate.undelivered'
    title: 'Messages did not reach somebody'
    column: 'Sum'
    above: 0
    severity: 2
    window: 'PT15M'
  }
  {
    metric: 'quorate.deadline.missed'
    title: 'A deadline was missed'
    column: 'Sum'
    above: 0
    severity: 1
    window: 'PT15M'
  }
  {
    metric: 'quorate.verify.failed'
    title: 'The record does not hold'
    column: 'Sum'
    above: 0
    severity: 0
    window: 'PT1H'
  }
  {
    metric: 'quorate.outbox.age'
    title: 'Something has waited a minute to be told'
    column: 'Max'
    above: 60
    severity: 2
    window: 'PT5M'
  }
  {
    metric: 'quorate.queue.depth'
    title: 'Presses are queueing'
    column: 'Max'
    above: 200
    severity: 2
    window: 'PT5M'
  }
]

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: name
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'quorate'
    emailReceivers: [{ name: 'operators', emailAddress: address, useCommonAlertSchema: true }]
  }
}

resource measures 'Microsoft.Insights/scheduledQueryRules@2022-06-15' = [
  for one in measured: {
    name: '${name}-${replace(one.metric, '.', '-')}'
    location: location
    tags: tags
    properties: {
      displayName: one.title
      enabled: true
      severity: one.severity
      scopes: [workspaceId]
      evaluationFrequency: 'PT5M'
      windowSize: one.window
      autoMitigate: true
      criteria: {
        allOf: [
          {
            query: 'AppMetrics | where Name == "${one.metric}" | project TimeGenerated, Value = ${one.column}'
            timeAggregation: one.column == 'Sum' ? 'Total' : 'Maximum'
            metricMeasureColumn: 'Value'
            operator: 'GreaterThan'
            threshold: one.above
          }
        ]
      }
      actions: { actionGroups: [people.id] }
    }
  }
]

// Said by nothing but its absence: the bot logs each backup, and this looks for the line.
resource noBackup 'Microsoft.Insights/scheduledQueryRules@2022-06-15' = {
  name: '${name}-no-backup'
  location: location
  tags: tags
  properties: {
    displayName: 'No backup for 26 hours'
    enabled: true
    severity: 1
    scopes: [workspaceId]
    evaluationFrequency: 'PT1H'
    windowSize: 'P2D'
    autoMitigate: true
    criteria: {
      allOf: [
        {
          query: 'AppServiceConsoleLogs | where TimeGenerated > ago(26h) | where ResultDescription has "the record was backed up"'
          timeAggregation: 'Count'
          operator: 'LessThan'
          threshold: 1
        }
      ]
    }
    actions: { actionGroups: [people.id] }
  }
}

resource errors 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-5xx'
  location: 'global'
  tags: tags
  properties: {
    description: 'Requests are answered with 5xx'
    enabled: true
    severity: 2
    scopes: [siteId]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: '5xx'
          criterionType: 'StaticThresholdCriterion'
          metricNamespace: 'Microsoft.Web/sites'
          metricName: 'Http5xx'
          timeAggregation: 'Total'
          operator: 'GreaterThan'
          threshold: 3
        }
      ]
    }
    actions: [{ actionGroupId: people.id }]
  }
}

resource unhealthy 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-unhealthy'
  location: 'global'
  tags: tags
  properties: {
    description: 'An instance does not answer'
    enabled: true
    severity: 2
    scopes: [siteId]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'healthy'
          criterionType: 'StaticThresholdCriterion'
          metricNamespace: 'Microsoft.Web/sites'
          metricName: 'HealthCheckStatus'
          timeAggregation: 'Average'
          operator: 'LessThan'
          threshold: 100
        }
      ]
    }
    actions: [{ actionGroupId: people.id }]
  }
}

// From outside, as Teams comes: name, certificate and all.
resource outside 'Microsoft.Insights/webtests@2022-06-15' = {
  name: '${name}-ready'
  location: location
  tags: union(tags, { 'hidden-link:${insightsId}': 'Resource' })
  kind: 'standard'
  properties: {
    Name: 'ready'
    SyntheticMonitorId: '${name}-ready'
    Kind: 'standard'
    Enabled: true
    Frequency: 600
    Timeout: 30
    RetryEnabled: true
    Locations: [{ Id: 'emea-ru-msa-edge' }, { Id: 'emea-nl-ams-azr' }, { Id: 'emea-gb-db3-azr' }]
    Request: {
      RequestUrl: 'https://${hostName}/ready'
      HttpVerb: 'GET'
      ParseDependentRequests: false
    }
    ValidationRules: {
      ExpectedHttpStatusCode: 200
      SSLCheck: true
      SSLCertRemainingLifetimeCheck: 14
    }
  }
}

resource notReady 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-not-ready'
  location: 'global'
  tags: tags
  properties: {
    description: 'The bot is not ready'
    enabled: true
    severity: 1
    scopes: [outside.id, insightsId]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.WebtestLocationAvailabilityCriteria'
      webTestId: outside.id
      componentId: insightsId
      failedLocationCount: 2
    }
    actions: [{ actionGroupId: people.id }]
  }
}
