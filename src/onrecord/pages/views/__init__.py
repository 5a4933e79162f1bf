"""One page each: a request → what the page shows. Plain functions: Starlette runs each in a thread of its own."""
