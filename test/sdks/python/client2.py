"""The CloudEvents SDK 2.x with its defaults: each event in four ways."""

from cloudevents.core.bindings import http, kafka
from cloudevents.core.v1.event import CloudEvent
from sending import attributes, events, post, produce, producer

for name, data in events:
    for way, encode in (("http-binary", http.to_binary_event), ("http-structured", http.to_structured_event)):
        message = encode(CloudEvent(attributes(way, name), data))
        post(message.headers, message.body)
    for way, encode in (("kafka-binary", kafka.to_binary_event), ("kafka-structured", kafka.to_structured_event)):
        produce(encode(CloudEvent(attributes(way, name), data)))
producer.flush()
