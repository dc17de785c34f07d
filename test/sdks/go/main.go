// The CloudEvents SDK of Go with its defaults: each event in four ways.
package main

import (
	"context"
	"log"
	"os"

	"github.com/IBM/sarama"
	"github.com/cloudevents/sdk-go/protocol/kafka_sarama/v2"
	cloudevents "github.com/cloudevents/sdk-go/v2"
)

var filing = map[string]string{"procedure": "1.001193", "channel": "online", "unit": "H50.16"}

func main() {
	url, key, broker, topic, subject := os.Args[1], os.Args[2], os.Args[3], os.Args[4], os.Args[5]
	http, err := cloudevents.NewClientHTTP(cloudevents.WithTarget(url), cloudevents.WithHeader("authorization", "Bearer "+key))
	must(err)
	send(http, "http", subject)
	config := sarama.NewConfig()
	config.Version = sarama.V2_0_0_0
	sender, err := kafka_sarama.NewSender([]string{broker}, config, topic)
	must(err)
	defer sender.Close(context.Background())
	kafka, err := cloudevents.NewClient(sender, cloudevents.WithTimeNow())
	must(err)
	send(kafka, "kafka", subject)
}

func send(client cloudevents.Client, door, subject string) {
	ways := map[string]context.Context{
		"binary":     context.Background(),
		"structured": cloudevents.WithEncodingStructured(context.Background()),
	}
	for mode, way := range ways {
		for _, name := range []string{"received", "withdrawn", "moved"} {
			event := cloudevents.NewEvent()
			named := subject + "-" + door + "-" + mode
			event.SetID(named + "/" + name)
			event.SetType("vn.ioc.dossier." + name + ".v1")
			event.SetSource("mot-cua")
			event.SetSubject(named)
			if name == "received" {
				must(event.SetData(cloudevents.ApplicationJSON, filing))
			} else if name == "moved" {
				must(event.SetData(cloudevents.ApplicationJSON, []byte(`{"step":"x"}`)))
			}
			if result := client.Send(way, event); cloudevents.IsUndelivered(result) || cloudevents.IsNACK(result) {
				log.Fatalf("%s: %v", named, result)
			}
		}
	}
}

func must(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
