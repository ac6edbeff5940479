"""From a request to a completion: client, dialects, local runner, cache, replay. Import from the modules."""
