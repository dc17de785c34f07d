"""The CloudEvents SDK 1.x with its defaults: each event in four ways."""

import json

from cloudevents import kafka
from cloudevents.conversion import to_binary, to_structured
from cloudevents.http import CloudEvent
from sending import attributes, events, post, produce, producer

for name, data in events:
    for way, encode in (("http-binary", to_binary), ("http-structured", to_structured)):
        post(*encode(CloudEvent(attributes(way, name), data)))
    for way, encode in (("kafka-binary", kafka.to_binary), ("kafka-structured", kafka.to_structured)):
        # to_binary of 1.x looks for a content type and fails without one,
        more = {"datacontenttype": "application/json"} if way == "kafka-binary" else {}
        # and its JSON marshaller takes no bytes.
        given = json.loads(data) if way == "kafka-binary" and isinstance(data, bytes) else data
        message = encode(CloudEvent({**attributes(way, name), **more}, given))
        produce(message)
producer.flush()
