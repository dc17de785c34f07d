"""What both Python clients share: the three events, and how a message leaves."""

import sys

import requests
from confluent_kafka import Producer

url, key, broker, topic, subject = sys.argv[1:6]
producer = Producer({"bootstrap.servers": broker})

filing = {"procedure": "1.001193", "channel": "online", "unit": "H50.16"}
# type, data: as an object, none at all, and as bytes of JSON
events = [("received", filing), ("withdrawn", None), ("moved", b'{"step":"x"}')]


def attributes(way, name):
    case = f"{subject}-{way}"
    return {"type": f"vn.ioc.dossier.{name}.v1", "source": "mot-cua", "id": f"{case}/{name}", "subject": case}


def post(headers, body):
    answer = requests.post(url, headers={**headers, "authorization": f"Bearer {key}"}, data=body)
    if answer.status_code != 200:
        sys.exit(f"{answer.status_code} {answer.text}")


def produce(message):
    producer.produce(topic, key=message.key, value=message.value, headers=message.headers)
