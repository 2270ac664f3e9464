//! Nobody can take all places, nor keep one for ever.

use crate::support::{PATIENCE, World, soon};
use server::limits::Limits;
use std::time::Duration;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpSocket, TcpStream};

/// Short enough for a test, and far from all other times.
const SHORT: Duration = Duration::from_millis(200);

async fn world(limits: Limits) -> World {
    World::with(|config| config.limits = limits).await
}

async fn connect(world: &World) -> TcpStream {
    TcpStream::connect(world.address).await.unwrap()
}

#[tokio::test]
async fn more_connections_than_there_are_places_wait_for_one() {
    let world = world(Limits {
        connections: 1,
        header_time: PATIENCE * 2,
        ..Limits::default()
    })
    .await;
    let mut first = connect(&world).await;
    first
        .write_all(b"GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n")
        .await
        .unwrap();
    let mut answer = [0; 12];
    soon("the first answer", first.read_exact(&mut answer)).await.unwrap();
    assert_eq!(&answer, b"HTTP/1.1 200");

    let mut second = connect(&world).await;
    second
        .write_all(b"GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n")
        .await
        .unwrap();
    let early = tokio::time::timeout(SHORT, second.read_exact(&mut answer)).await;
    assert!(early.is_err(), "there was no place");
    drop(first);
    soon("the second answer", second.read_exact(&mut answer)).await.unwrap();
    assert_eq!(&answer, b"HTTP/1.1 200");
}

/// Is a request over this connection answered? The server may have closed it already.
async fn is_answered(stream: &mut TcpStream) -> bool {
    let _ = stream.write_all(b"GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n").await;
    let mut answer = [0; 12];
    let read = soon("an answer or the end", stream.read_exact(&mut answer)).await;
    read.is_ok_and(|_| &answer == b"HTTP/1.1 200")
}

/// Linux has all of 127.0.0.0/8.
async fn connect_from(world: &World, address: [u8; 4]) -> TcpStream {
    let socket = TcpSocket::new_v4().unwrap();
    socket.bind((address, 0).into()).unwrap();
    socket.connect(world.address).await.unwrap()
}

#[tokio::test]
async fn no_address_takes_the_places_of_the_others() {
    let world = world(Limits {
        connections_per_address: 3,
        header_time: PATIENCE * 2,
        ..Limits::default()
    })
    .await;
    let mut held = Vec::new();
    for _ in 0..3 {
        let mut stream = connect_from(&world, [127, 0, 0, 2]).await;
        assert!(is_answered(&mut stream).await);
        held.push(stream);
    }
    assert!(!is_answered(&mut connect_from(&world, [127, 0, 0, 2]).await).await);
    assert!(is_answered(&mut connect_from(&world, [127, 0, 0, 3]).await).await);
    held.pop();
    let freed = async { while !is_answered(&mut connect_from(&world, [127, 0, 0, 2]).await).await {} };
    soon("a place that is free again", freed).await;
}

#[tokio::test]
async fn a_trusted_proxy_has_as_many_connections_as_it_needs() {
    let world = World::with(|config| {
        config.trusted_proxies = vec!["127.0.0.2/32".parse().unwrap()];
        config.limits.connections_per_address = 1;
    })
    .await;
    let mut held = Vec::new();
    for _ in 0..5 {
        let mut stream = connect_from(&world, [127, 0, 0, 2]).await;
        assert!(is_answered(&mut stream).await);
        held.push(stream);
    }
}

#[tokio::test]
async fn a_client_that_does_not_read_its_answer_is_cut_off() {
    let world = World::with(|config| {
        config.limits.unread_time = SHORT;
        config.limits.header_time = PATIENCE * 2;
    })
    .await;
    // More than the two sockets hold between them.
    world.site.write("large.txt", &"x".repeat(16 * 1024 * 1024));
    let mut stream = connect(&world).await;
    stream
        .write_all(b"GET /large.txt HTTP/1.1\r\nhost: x\r\n\r\n")
        .await
        .unwrap();
    // Reads nothing; a peer that has gone is noticed by what is written to it.
    let cut_off = async {
        while stream.write_all(b"x").await.is_ok() {
            tokio::time::sleep(SHORT / 10).await;
        }
    };
    soon("the end of the connection", cut_off).await;
}
