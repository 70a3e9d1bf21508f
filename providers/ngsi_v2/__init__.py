"""FIWARE Orion and other NGSI-v2 brokers."""
