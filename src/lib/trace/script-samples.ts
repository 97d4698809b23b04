/** Runs in the language of `script.ts`, for tests and specimens: small, legal, each with something of its own. */
export const samples = {
	/** `asyncio.run(main())`, where `main` sleeps for a second between two lines of output. */
	sleep: `
		loop.created l1
		task.created t1 Task-1 main()
		handle.queued h1 step t1 label=main
		loop.began l1
		turn.began
		select.began 0
		select.ended
		turn.counted 1 0
		handle.began h1
		task.began t1
		line.ran 4
		output.written "before\\n"
		line.ran 5
		future.created f1 sleep
		timer.set h2 1 future=f1 label=sleep(1)
		task.suspended t1 sleep f1 text=sleep(1) timer=h2
		handle.ended h1
		turn.ended
		turn.began
		select.began 1
		@1.000001
		select.ended
		timer.fired h2
		turn.counted 1 0
		handle.began h2
		future.resolved f1
		handle.queued h3 wakeup t1 future=f1 label=main
		handle.ended h2
		turn.ended
		turn.began
		select.began 0
		select.ended
		turn.counted 1 0
		handle.began h3
		task.resumed t1
		line.ran 6
		output.written "after\\n"
		task.finished t1
		handle.queued h4 call user=false label=_run_until_complete_cb future=t1
		handle.ended h3
		turn.ended
		turn.began
		select.began 0
		select.ended
		turn.counted 1 0
		handle.began h4
		stop.requested l1
		handle.ended h4
		turn.ended
		loop.ended l1
		loop.closed l1
	`,
	/** A synchronous program: no loop, one call that blocks. */
	outside: `
		line.ran 1
		output.written "start\\n"
		line.ran 2
		block.began 2 time.sleep(2)
		@2
		block.ended
		line.ran 3
		output.written "end\\n"
	`,
	/** Two tasks; the second holds the loop for two seconds, during which the first one's timer comes due. */
	blocked: `
		loop.created l1
		task.created t1 Task-1 ticker()
		handle.queued h1 step t1 label=ticker
		task.created t2 Task-2 report()
		handle.queued h2 step t2 label=report
		loop.began l1
		turn.began
		select.began 0
		select.ended
		turn.counted 2 0
		handle.began h1
		task.began t1
		line.ran 4
		future.created f1 sleep
		timer.set h3 0.5 future=f1 label=sleep(0.5)
		task.suspended t1 sleep f1 text=sleep(0.5) timer=h3
		handle.ended h1
		handle.began h2
		task.began t2
		line.ran 8
		block.began 2 time.sleep(2)
		@2
		block.ended
		task.finished t2
		handle.ended h2
		turn.ended
		turn.began
		select.began 0
		select.ended
		timer.fired h3
		turn.counted 1 0
		handle.began h3
		future.resolved f1
		handle.queued h4 wakeup t1 future=f1 label=ticker
		handle.ended h3
		turn.ended
		turn.began
		select.began 0
		select.ended
		turn.counted 1 0
		handle.began h4
		task.resumed t1
		stop.requested l1
		task.finished t1
		handle.ended h4
		turn.ended
		loop.ended l1
	`,
	/** A cancelled callback is skipped, a cancelled timer is dropped, and a task gives way with `sleep(0)`. */
	cancelled: `
		loop.created l1
		handle.queued h1
		handle.queued h2
		handle.cancelled h1
		timer.set h3 5
		timer.set h4 9
		timer.cancelled h3
		task.created t1 Task-1 main()
		handle.queued h5 step t1
		loop.began l1
		turn.began
		timer.dropped h3
		select.began 0
		select.ended
		turn.counted 3 1
		handle.skipped h1
		handle.began h2
		handle.ended h2
		handle.began h5
		task.began t1
		line.ran 3
		task.suspended t1 yield
		handle.queued h6 step t1
		handle.ended h5
		turn.ended
		turn.began
		select.began 0
		select.ended
		turn.counted 1 1
		handle.began h6
		task.resumed t1
		cancel.requested t1
		stop.requested l1
		task.cancelled t1
		handle.ended h6
		turn.ended
		loop.ended l1
	`,
	/** A client asks a server for a connection and sends it five bytes; callbacks of the program take them. */
	network: `
		loop.created l1
		handle.queued h1
		loop.began l1
		turn.began
		select.began 0
		select.ended
		turn.counted 1 0
		handle.began h1
		server.opened s1
		connection.opened c1 s1 due=0.1
		handle.ended h1
		turn.ended
		turn.began
		select.began null
		@0.100001
		select.ended 2
		io.polled s1 accept
		io.polled c1 connect side=client
		handle.queued h2
		handle.queued h3
		turn.counted 2 0
		handle.began h2
		connection.accepted c1 s1
		handle.ended h2
		handle.began h3
		bytes.sent c1 client due=0.2
		connection.closed c1 client ended 0.2
		handle.ended h3
		turn.ended
		turn.began
		select.began null
		@0.200001
		select.ended 1
		io.polled c1 read
		handle.queued h4
		turn.counted 1 0
		handle.began h4
		bytes.received c1 server
		handle.ended h4
		turn.ended
		turn.began
		select.began null
		select.ended 1
		io.polled c1 read
		handle.queued h5
		turn.counted 1 0
		handle.began h5
		bytes.received c1 server size=0 text=b''
		connection.closed c1 server closed 0.3
		server.closed s1
		stop.requested l1
		handle.ended h5
		turn.ended
		loop.ended l1
		loop.closed l1
	`
} as const;
