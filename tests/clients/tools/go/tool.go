// lib/pq under database/sql. The seven steps, each answered with a line of JSON (step, ok, detail).
// The server is named by libpq's environment.
package main

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"time"

	"github.com/lib/pq"
)

const readings = 1_000_000

type report struct {
	Step   string `json:"step"`
	Ok     bool   `json:"ok"`
	Detail string `json:"detail"`
}

func read(name string) string {
	text, err := os.ReadFile(filepath.Join(os.Getenv("TOOLS_SQL"), name+".sql"))
	if err != nil {
		panic(err)
	}
	return string(text)
}

func step(name string, action func(*sql.DB) (string, error)) {
	database, err := sql.Open("postgres", "")
	detail := ""
	if err == nil {
		detail, err = action(database)
		database.Close()
	}
	if err != nil {
		detail = err.Error()
	}
	if err := json.NewEncoder(os.Stdout).Encode(report{name, err == nil, detail}); err != nil {
		panic(err)
	}
}

func same(seen, expected any, what string) error {
	if !reflect.DeepEqual(seen, expected) {
		return fmt.Errorf("%s: expected %#v, seen %#v", what, expected, seen)
	}
	return nil
}

// table gives all rows as text.
func table(database *sql.DB, query string, arguments ...any) ([][]string, error) {
	rows, err := database.Query(query, arguments...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	names, err := rows.Columns()
	if err != nil {
		return nil, err
	}
	var all [][]string
	for rows.Next() {
		row := make([]string, len(names))
		places := make([]any, len(names))
		for i := range row {
			places[i] = &row[i]
		}
		if err := rows.Scan(places...); err != nil {
			return nil, err
		}
		all = append(all, row)
	}
	return all, rows.Err()
}

func connect(database *sql.DB) (string, error) {
	if err := database.Ping(); err != nil {
		return "", err
	}
	var version string
	return version, database.QueryRow("show server_version").Scan(&version)
}

func browse(database *sql.DB) (string, error) {
	schemas, err := table(database, read("browse/schemas"))
	if err != nil {
		return "", err
	}
	tables, err := table(database, read("browse/tables"))
	if err != nil {
		return "", err
	}
	expected := [][]string{{"events", "BASE TABLE"}, {"people", "BASE TABLE"}, {"readings", "BASE TABLE"}, {"sales", "BASE TABLE"}}
	if err := same(tables, expected, "tables"); err != nil {
		return "", err
	}
	columns, err := table(database, read("browse/columns"))
	if err != nil {
		return "", err
	}
	events := [][]string{{"events", "id", "bigint", "1"}, {"events", "what", "text", "2"}, {"events", "tags", "ARRAY", "3"}, {"events", "place", "json", "4"}}
	if err := same(columns[:4], events, "columns"); err != nil {
		return "", err
	}
	keys, err := table(database, read("browse/keys"))
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("%d schemas, %d columns", len(schemas), len(columns)), same(len(keys), 0, "keys")
}

func types(database *sql.DB) (string, error) {
	rows, err := database.Query(read("types"))
	if err != nil {
		return "", err
	}
	defer rows.Close()
	kinds, err := rows.ColumnTypes()
	if err != nil {
		return "", err
	}
	values := make([]any, len(kinds))
	places := make([]any, len(kinds))
	for i := range values {
		places[i] = &values[i]
	}
	rows.Next()
	if err := rows.Scan(places...); err != nil {
		return "", err
	}
	utc := func(value any) any {
		if moment, ok := value.(time.Time); ok {
			return moment.UTC().Format(time.RFC3339Nano)
		}
		if text, ok := value.([]byte); ok {
			return string(text)
		}
		return value
	}
	expected := []any{true, int64(-12), int64(2147483647), int64(9223372036854775807), "18446744073709551615",
		"18446744073709551614", "-0.05", 0.1, 1e15, "a \"b\" ünï", `{"a": 1, "b": [true, null]}`, "\x00\xff\x10",
		"2024-03-01T00:00:00Z", "0000-01-01T03:04:05.6Z", "0000-01-01T01:04:05Z", "2024-03-01T03:04:05.678901Z", "2024-03-01T02:04:05Z",
		"1 year 2 mons -3 days +04:05:06", "0b5ef1ad-1d5c-4d34-8f1c-6a1d2f5a7c11", "10110", "{1,NULL,3}", `{a,NULL,"b c"}`, "{0.10,2.50}",
		"{2024-03-01}", nil}
	for i, kind := range kinds {
		if err := same(utc(values[i]), expected[i], kind.Name()); err != nil {
			return "", err
		}
	}
	precision, scale, _ := kinds[6].DecimalSize()
	if err := same([]any{kinds[6].DatabaseTypeName(), precision, scale}, []any{"NUMERIC", int64(5), int64(2)}, "numeric"); err != nil {
		return "", err
	}
	return fmt.Sprintf("%d values", len(values)), same(kinds[20].DatabaseTypeName(), "_INT4", "int4[]")
}

func parameters(database *sql.DB) (string, error) {
	var number int
	var text, day string
	var numbers []sql.NullInt64
	err := database.QueryRow("select $1::int4 + 1, $2::text || '!', $3::date::text, $4::int4[]",
		41, "naïve 'quote'", time.Date(2024, 3, 1, 0, 0, 0, 0, time.UTC), pq.Array([]sql.NullInt64{{Int64: 1, Valid: true}, {}})).
		Scan(&number, &text, &day, pq.Array(&numbers))
	if err != nil {
		return "", err
	}
	if err := same([]any{number, text, day, numbers[1].Valid}, []any{42, "naïve 'quote'!", "2024-03-01", false}, "typed"); err != nil {
		return "", err
	}
	rows, err := table(database, "select name from people where born = $1 and id = any($2) limit $3", "1815-12-10", pq.Array([]int64{1, 2}), 5)
	if err != nil {
		return "", err
	}
	if err := same(rows, [][]string{{"Ada"}}, "untyped"); err != nil {
		return "", err
	}
	statement, err := database.Prepare("select $1::text is null as a")
	if err != nil {
		return "", err
	}
	defer statement.Close()
	var null bool
	if err := statement.QueryRow(nil).Scan(&null); err != nil {
		return "", err
	}
	return "", same(null, true, "null")
}

func bigResult(database *sql.DB) (string, error) {
	transaction, err := database.BeginTx(context.Background(), &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return "", err
	}
	defer transaction.Rollback()
	if _, err := transaction.Exec("declare pieces no scroll cursor for select id, station, value from readings"); err != nil {
		return "", err
	}
	count, sum := 0, 0
	for {
		rows, err := transaction.Query("fetch forward 5000 from pieces")
		if err != nil {
			return "", err
		}
		before := count
		for rows.Next() {
			var id int
			var station string
			var value float64
			if err := rows.Scan(&id, &station, &value); err != nil {
				return "", err
			}
			count++
			sum += id
		}
		if err := rows.Err(); err != nil {
			return "", err
		}
		if count == before {
			break
		}
	}
	if _, err := transaction.Exec("close pieces"); err != nil {
		return "", err
	}
	var memory runtime.MemStats
	runtime.ReadMemStats(&memory)
	if memory.Sys > 60_000_000 {
		return "", fmt.Errorf("%d bytes for the rows", memory.Sys)
	}
	return fmt.Sprintf("%d rows", count), same([]int{count, sum}, []int{readings, readings * (readings + 1) / 2}, "rows")
}

func refused(err error, code string, position string) error {
	var refusal *pq.Error
	if !errors.As(err, &refusal) {
		return fmt.Errorf("expected %s, seen %v", code, err)
	}
	return same([]string{string(refusal.Code), refusal.Position}, []string{code, position}, refusal.Message)
}

func cancel(database *sql.DB) (string, error) {
	session, err := database.Conn(context.Background())
	if err != nil {
		return "", err
	}
	defer session.Close()
	deadline, stop := context.WithTimeout(context.Background(), time.Second)
	defer stop()
	rows, err := session.QueryContext(deadline, read("endless"))
	if err == nil {
		for rows.Next() {
		}
		err = rows.Err()
		rows.Close()
	}
	if err := refused(err, "57014", ""); err != nil {
		return "", err
	}
	return "", database.Ping()
}

func failures(database *sql.DB) (string, error) {
	database.SetMaxOpenConns(1)
	for _, each := range [][]string{{"select * from missing", "42P01", "15"}, {"select 1 frmo people", "42601", "15"}, {"select 1 / 0", "22012", ""}} {
		_, err := table(database, each[0])
		if err := refused(err, each[1], each[2]); err != nil {
			return "", err
		}
		_, err = table(database, each[0]+" limit $1", 5)
		if err := refused(err, each[1], each[2]); err != nil {
			return "", err
		}
	}
	return "", database.Ping()
}

func main() {
	step("connect", connect)
	step("browse", browse)
	step("types", types)
	step("parameters", parameters)
	step("big result", bigResult)
	step("cancel", cancel)
	step("errors", failures)
}
