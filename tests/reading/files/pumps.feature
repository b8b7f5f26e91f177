Feature: Stopping pumps
  The harbour stops its pumps when the water is low.

  Scenario: Low water
    Given a pump that runs
    When the water is low
    Then the pump stops
